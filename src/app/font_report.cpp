#include "app/font_report.h"

#include <fmt/format.h>

#include <array>

namespace banxin {

namespace {

struct Words {
    std::string_view missing, package;
};
constexpr Words english{"MISSING", "package"};
constexpr Words chinese{"缺失", "软件包"};

constexpr std::array<std::string_view, 3> language_names{"zh-Hans", "zh-Hant",
                                                         "zh-HK"};  // by Language

/// The faces of a role in a language; none if it has none.
RoleFaces faces_of(const FontRole& role, Language language, const FontBank& bank) {
    if (role.faces[static_cast<std::size_t>(language)].empty()) return {};
    return bank.faces(role.name, language).value_or(RoleFaces{});
}

/// Companions are the same in every language that the role has.
std::vector<FaceId> latin_faces(const FontRole& role, const FontBank& bank) {
    for (const auto language : {Language::zh_hans, Language::zh_hant, Language::zh_hk}) {
        auto faces = faces_of(role, language, bank).latin;
        if (!faces.empty()) return faces;
    }
    return {};
}

class Report {
public:
    Report(const FontCatalogue& catalogue, const FontBank& bank, const Words& words)
        : catalogue_(catalogue), bank_(bank), words_(words) {}

    std::string role(const FontRole& role) const {
        std::string text = fmt::format("{} {}\n", role.name, role.title);
        for (std::size_t i = 0; i < language_names.size(); ++i) {
            const auto faces = faces_of(role, static_cast<Language>(i), bank_).han;
            for (const auto& entry : role.faces[i]) text += line(language_names[i], entry, faces);
        }
        const auto latin = latin_faces(role, bank_);
        for (const auto& entry : role.latin) text += line("latin", entry, latin);
        return text;
    }

private:
    std::string line(std::string_view use, const FaceEntry& entry,
                     const std::vector<FaceId>& faces) const {
        const auto file = std::filesystem::path(catalogue_.folder) / entry.file;
        const auto place = fmt::format("{} #{}", file.string(), entry.face_index);
        if (const auto* facts = opened(file, entry.face_index, faces)) {
            const auto version =
                facts->version.substr(0, facts->version.find(';'));  // then the makers' tools
            return fmt::format("  {:<8} {}, {}  {}\n", use, facts->postscript_name, version, place);
        }
        const auto package =
            entry.package.empty() ? "" : fmt::format(" ({} {})", words_.package, entry.package);
        return fmt::format("  {:<8} {}{}  {}\n", use, words_.missing, package, place);
    }

    /// The face among those that opened, or null. A role none of whose faces opens has another's.
    const FaceFacts* opened(const std::filesystem::path& file, std::int32_t face_index,
                            const std::vector<FaceId>& faces) const {
        for (const auto face : faces) {
            const auto& facts = bank_.facts(face);
            if (facts.face_index == face_index && facts.file == file) return &facts;
        }
        return nullptr;
    }

    const FontCatalogue& catalogue_;
    const FontBank& bank_;
    const Words& words_;
};

}  // namespace

std::string font_report(const FontCatalogue& catalogue, const FontBank& bank,
                        MessageLanguage language) {
    const Report report(catalogue, bank, language == MessageLanguage::chinese ? chinese : english);
    std::string text;
    for (const auto& role : catalogue.roles) text += report.role(role);
    return text;
}

}  // namespace banxin
