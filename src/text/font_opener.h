// Opening the files of a font catalogue.
#pragma once

#include <hb.h>

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/font_bank.h"
#include "text/hb_handles.h"
#include "text/plain_glyphs.h"

namespace banxin {

/// Answers worked out once: renderers and shapers ask for the same few marks again and again.
template <class Key, class Value>
class Memo {
public:
    template <class Compute>
    Value get(Key key, const Compute& compute) {
        {
            const std::shared_lock lock(mutex_);
            if (const auto found = values_.find(key); found != values_.end()) {
                return found->second;
            }
        }
        const Value value = compute();
        const std::unique_lock lock(mutex_);
        return values_.emplace(key, value).first->second;
    }

private:
    std::shared_mutex mutex_;
    std::unordered_map<Key, Value> values_;
};

/// A face and what was found out about it.
struct OpenFace {
    FaceFacts facts;
    HbFont font;
    Memo<std::uint32_t, GlyphInk> inks;
    Memo<char32_t, bool> vertical_forms;  // by character and language
    struct Plain {
        std::once_flag made;
        std::unique_ptr<PlainGlyphs> glyphs;
    };
    std::array<std::array<Plain, 2>, 3> plain;  // by language and writing mode
};

/// Opens the files a catalogue names, each face once however many roles share it.
class FontOpener {
public:
    /// `faces` by FaceId; those opened are added.
    FontOpener(const FontCatalogue& catalogue, std::vector<std::unique_ptr<OpenFace>>& faces,
               Diagnostics& diagnostics)
        : catalogue_(catalogue), faces_(faces), diagnostics_(diagnostics) {}

    RoleFaces open(const FontRole& role, Language language);
    /// The first face that opens, of any role.
    std::vector<FaceId> any_face();

private:
    const std::vector<FaceEntry>& chosen(const FontRole& role, Language language);
    std::vector<FaceId> open_all(const FontRole& role, const std::vector<FaceEntry>& entries);
    std::optional<FaceId> open(const FontRole& role, const FaceEntry& entry);
    std::optional<FaceId> open_file(const FontRole& role, const FaceEntry& entry,
                                    const std::filesystem::path& path);
    std::optional<FaceId> take(hb_blob_t* blob, const FaceEntry& entry,
                               const std::filesystem::path& path);

    const FontCatalogue& catalogue_;
    std::vector<std::unique_ptr<OpenFace>>& faces_;
    Diagnostics& diagnostics_;
    std::map<std::pair<std::string, std::int32_t>, std::optional<FaceId>> opened_;
};

}  // namespace banxin
