// The languages' names to HarfBuzz: Noto chooses glyphs of marks and dashes by them.
#pragma once

#include <hb.h>

#include "document/model.h"

namespace banxin {

inline hb_language_t hb_language_of(Language language) {
    switch (language) {
        case Language::zh_hans:
            return hb_language_from_string("zh-hans", -1);
        case Language::zh_hant:
            return hb_language_from_string("zh-hant", -1);
        case Language::zh_hk:
            return hb_language_from_string("zh-hk", -1);
    }
    return HB_LANGUAGE_INVALID;
}

}  // namespace banxin
