// The annotated proof: the pages with a numbered box around every place preflight names, and a list
// of what is found. No press file.
#pragma once

#include <string>
#include <vector>

#include "app/engine.h"
#include "app/outputs.h"
#include "preflight/finding.h"

namespace banxin {

/// The edition's pages with the boxes, then pages of the list.
DisplayList proof_pages(const Edition& edition, const Findings& findings, MessageLanguage language);

/// NAME-proof.pdf and a picture of each page, NAME-proof-1.png …, in `folder`.
std::vector<OutputFile> make_proof(Edition& edition, const Findings& findings,
                                   const std::filesystem::path& folder, const std::string& name,
                                   MessageLanguage language);

}  // namespace banxin
