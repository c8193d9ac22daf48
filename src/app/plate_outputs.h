// Pictures of what the press prints, from the finished PDF: its plates one by one, total ink, a
// soft proof.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/outputs.h"
#include "app/press.h"
#include "preflight/plates.h"

namespace banxin {

/// page-1-Cyan.png …, page-1-total-ink.png in `folder`; black is ink. Total ink is black where it
/// reaches `ink_limit` (‰).
std::vector<OutputFile> plate_files(const std::vector<PagePlates>& pages,
                                    const std::filesystem::path& folder, double dpi,
                                    std::int32_t ink_limit);

/// The pages as the press's paper and inks look on a screen; spot inks by their alternates in
/// `inks`.
std::vector<OutputFile> soft_proof_files(const std::vector<PagePlates>& pages,
                                         const std::filesystem::path& file, double dpi,
                                         const Press& press, const std::vector<Ink>& inks);

/// Nothing, and the session has been told, if Ghostscript is missing or fails.
std::optional<std::vector<PagePlates>> plates_of(const std::string& pdf, double dpi,
                                                 Session& session);

}  // namespace banxin
