#include "text/hyphenator.h"

#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <string>

#include "base/handle.h"
#include "base/utf8.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

struct PatternFile {
    WordLanguage language;
    std::string_view name, file, package;
};
// As Debian's packages name them.
constexpr PatternFile pattern_files[] = {
    {WordLanguage::en_us, "en-US", "hyph_en_US.dic", "hyphen-en-us"},
    {WordLanguage::en_gb, "en-GB", "hyph_en_GB.dic", "hyphen-en-gb"},
    {WordLanguage::de, "de", "hyph_de_DE.dic", "hyphen-de"},
    {WordLanguage::fr, "fr", "hyph_fr.dic", "hyphen-fr"},
    {WordLanguage::es, "es", "hyph_es_ES.dic", "hyphen-es"},
    {WordLanguage::it, "it", "hyph_it_IT.dic", "hyphen-it"},
    {WordLanguage::ru, "ru", "hyph_ru_RU.dic", "hyphen-ru"},
};
constexpr const char* folders_of_systems[] = {"/usr/share/hyphen", "/usr/local/share/hyphen"};

constexpr std::size_t least_before = 2, least_after = 3;  // letters, typography.md R1.10.2
constexpr std::size_t longest_word = 80;                  // letters; no language has longer ones

/// The letters of an 8-bit encoding by their bytes; 0 where a byte is none.
std::optional<std::array<char32_t, 256>> letters_of(const char* encoding) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, Destroy<ucnv_close>> converter(ucnv_open(encoding, &error));
    if (U_FAILURE(error) || ucnv_getMaxCharSize(converter.get()) != 1) {
        return std::nullopt;
    }
    std::array<char32_t, 256> letters{};
    for (std::size_t byte = 1; byte < letters.size(); ++byte) {
        const char encoded = static_cast<char>(byte);
        const char* at = &encoded;
        UErrorCode failed = U_ZERO_ERROR;
        const UChar32 c = ucnv_getNextUChar(converter.get(), &at, &encoded + 1, &failed);
        letters[byte] = U_SUCCESS(failed) && c != 0xFFFD ? static_cast<char32_t>(c) : U'\0';
    }
    return letters;
}

/// What libhyphen says of a word. It allocates; this frees.
struct Replacements {
    char** texts = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    std::size_t size = 0;

    explicit Replacements(std::size_t bytes) : size(bytes) {}
    Replacements(const Replacements&) = delete;
    Replacements& operator=(const Replacements&) = delete;
    ~Replacements() {
        for (std::size_t i = 0; texts != nullptr && i < size; ++i) {
            std::free(texts[i]);
        }
        std::free(texts);
        std::free(positions);
        std::free(cuts);
    }
    bool has(std::size_t i) const { return texts != nullptr && texts[i] != nullptr; }
};

class Patterns {
public:
    explicit Patterns(const fs::path& file) : patterns_(hnj_hyphen_load(file.c_str())) {
        if (patterns_ != nullptr && patterns_->utf8 == 0) {
            letters_ = letters_of(patterns_->cset);
        }
    }

    bool usable() const {
        return patterns_ != nullptr && (patterns_->utf8 != 0 || letters_.has_value());
    }

    std::vector<std::size_t> points(std::u32string_view word) const {
        const std::string encoded = encode(word);
        if (encoded.empty()) {
            return {};
        }
        std::vector<char> marks(encoded.size() + 5);
        Replacements replaced(encoded.size());
        // libhyphen only reads the patterns, but does not say so.
        const int failed = hnj_hyphen_hyphenate3(
            patterns_.get(), encoded.c_str(), static_cast<int>(encoded.size()), marks.data(),
            nullptr, &replaced.texts, &replaced.positions, &replaced.cuts,
            static_cast<int>(least_before), static_cast<int>(least_after), 0, 0);
        std::vector<std::size_t> result;
        for (std::size_t i = least_before; failed == 0 && i + least_after <= word.size(); ++i) {
            const bool odd = ((marks[i - 1] - '0') & 1) != 0;
            if (odd && !replaced.has(i - 1)) {
                result.push_back(i);
            }
        }
        return result;
    }

private:
    /// Small letters in the patterns' encoding; empty if it does not have them.
    std::string encode(std::u32string_view word) const {
        std::string result;
        for (const char32_t c : word) {
            const auto small = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
            if (patterns_->utf8 != 0) {
                utf8::append(result, small);
                continue;
            }
            const auto found = std::find(letters_->begin() + 1, letters_->end(), small);
            if (found == letters_->end()) {
                return {};
            }
            result += static_cast<char>(found - letters_->begin());
        }
        return result;
    }

    std::unique_ptr<HyphenDict, Destroy<hnj_hyphen_free>> patterns_;
    std::optional<std::array<char32_t, 256>> letters_;  // of an 8-bit encoding
};

const PatternFile* file_of(WordLanguage language) {
    const auto* found = std::find_if(std::begin(pattern_files), std::end(pattern_files),
                                     [&](const PatternFile& f) { return f.language == language; });
    return found == std::end(pattern_files) ? nullptr : found;
}

}  // namespace

std::vector<fs::path> pattern_folders() {
    return {std::begin(folders_of_systems), std::end(folders_of_systems)};
}

struct Hyphenator::Impl {
    struct Language {
        std::once_flag opened;
        std::unique_ptr<Patterns> patterns;  // nothing: missing, or not asked for
        std::atomic<bool> missing = false;
    };

    std::vector<fs::path> folders;
    std::array<Language, std::size(pattern_files)> languages;  // by pattern_files

    const Patterns* patterns_for(const PatternFile& file) {
        Language& language = languages[static_cast<std::size_t>(&file - pattern_files)];
        std::call_once(language.opened, [&] {
            language.patterns = open(file);
            language.missing = language.patterns == nullptr;
        });
        return language.patterns.get();
    }

    std::unique_ptr<Patterns> open(const PatternFile& file) const {
        for (const fs::path& folder : folders) {
            const fs::path path = folder / file.file;
            std::error_code error;
            if (fs::is_regular_file(path, error)) {
                if (auto patterns = std::make_unique<Patterns>(path); patterns->usable()) {
                    return patterns;
                }
            }
        }
        return nullptr;
    }
};

Hyphenator::Hyphenator(std::vector<fs::path> folders) : impl_(std::make_unique<Impl>()) {
    impl_->folders = std::move(folders);
}
Hyphenator::~Hyphenator() = default;
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;

std::vector<std::size_t> Hyphenator::points(std::u32string_view word, WordLanguage language) const {
    const PatternFile* file = file_of(language);
    if (file == nullptr || word.size() < least_before + least_after || word.size() > longest_word) {
        return {};
    }
    const Patterns* patterns = impl_->patterns_for(*file);
    return patterns == nullptr ? std::vector<std::size_t>{} : patterns->points(word);
}

void Hyphenator::report_missing(Diagnostics& diagnostics) const {
    for (const PatternFile& file : pattern_files) {
        if (impl_->languages[static_cast<std::size_t>(&file - pattern_files)].missing) {
            std::string folders;
            for (const fs::path& folder : impl_->folders) {
                folders += (folders.empty() ? "" : ", ") + folder.string();
            }
            diagnostics.report(Code::hyphenation_missing, {},
                               {std::string(file.name), folders, std::string(file.package)});
        }
    }
}

}  // namespace banxin
