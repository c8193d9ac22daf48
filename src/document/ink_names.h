// The inks of one layout, by name.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/attributes.h"
#include "document/model.h"

namespace banxin {

class InkNames {
public:
    /// Adds the layout's inks to the document's table, which must outlive the names. Reports inks
    /// that contradict themselves.
    InkNames(const std::vector<const XmlElement*>& inks, std::vector<Ink>& table,
             Diagnostics& diagnostics);

    /// Reports an unknown name at `at`, and gives black for it. The registration colour enters the
    /// table when it is first asked for.
    InkId find(const std::string& name, SourceSpan at, Diagnostics& diagnostics) const;
    /// True of inks that are printed from the four process plates alone.
    bool is_process(InkId ink) const;

private:
    std::map<std::string, InkId, std::less<>> ids_;
    std::vector<Ink>* table_;
};

}  // namespace banxin
