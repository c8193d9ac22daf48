#include "text/company.h"

#include "text/shift.h"
#include "text/spread.h"

namespace banxin {

void set_company(ShapedParagraph& shaped, const BesideInput& input) {
    const std::vector<TextRun>& runs = input.paragraph.runs;
    keep_with_base(shaped, runs, input.spans);
    spread_runs(shaped, runs, input.spans);
    set_beside(shaped, input);
}

}  // namespace banxin
