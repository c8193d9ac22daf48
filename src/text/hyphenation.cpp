#include "text/hyphenation.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "text/address.h"

namespace banxin {
namespace {

constexpr std::size_t shortest_word = 5;     // letters
constexpr std::size_t least_of_address = 3;  // characters on both sides of a break

/// The one letter of a cluster; 0 if it is anything else.
char32_t letter_of(const ShapedParagraph& paragraph, const Cluster& cluster) {
    if (cluster.cls != CharClass::latin || cluster.text_begin >= cluster.text_end) {
        return 0;
    }
    const auto [c, size] = utf8::decode(paragraph.text, cluster.text_begin);
    const bool alone = cluster.text_begin + size == cluster.text_end;
    return alone && u_isalpha(static_cast<UChar32>(c)) ? c : 0;
}

/// No headline splits a word (typography.md R2.4.4).
bool is_headline(Role role) {
    return role == Role::kicker || role == Role::title || role == Role::deck ||
           role == Role::crosshead;
}

class WordHyphenator {
public:
    WordHyphenator(ShapedParagraph& paragraph, const std::vector<Style>& styles,
                   const Hyphenator* hyphenator, std::span<const std::uint32_t> soft)
        : paragraph_(paragraph),
          clusters_(paragraph.clusters),
          styles_(styles),
          hyphenator_(hyphenator),
          soft_(soft) {}

    void run() {
        for (std::size_t first = 0; first < clusters_.size();) {
            if (!is_address_part(clusters_[first].cls)) {
                ++first;
                continue;
            }
            const std::size_t last = end_of_token(first);
            if (is_address(text_of(first, last))) {
                skip_soft(last);
                part_address(first, last);
            } else {
                hyphenate_token(first, last);
            }
            first = last;
        }
    }

private:
    /// What stands between spaces and Han: words with their marks.
    std::size_t end_of_token(std::size_t first) const {
        std::size_t last = first + 1;
        while (last < clusters_.size() && is_address_part(clusters_[last].cls)) {
            ++last;
        }
        return last;
    }

    std::string_view text_of(std::size_t first, std::size_t last) const {
        const std::size_t begin = clusters_[first].text_begin;
        return std::string_view(paragraph_.text)
            .substr(begin, clusters_[last - 1].text_end - begin);
    }

    void hyphenate_token(std::size_t first, std::size_t last) {
        while (first < last) {
            word_.clear();
            std::size_t end = first;
            while (end < last) {
                const char32_t letter = letter_of(paragraph_, clusters_[end]);
                if (letter == 0) {
                    break;
                }
                word_ += letter;
                ++end;
            }
            if (end > first) {
                hyphenate_word(first, end, touches_digit(first, end));
            }
            first = std::max(end, first + 1);
        }
    }

    /// An address is read by its characters: each of its words may part without a mark.
    void part_address(std::size_t first, std::size_t last) {
        if (is_headline(style_of(first).role)) {
            return;
        }
        for (std::size_t word = first; word < last;) {
            std::size_t end = word;
            while (end < last && is_word_character(clusters_[end])) {
                ++end;
            }
            for (std::size_t i = word + least_of_address; i + least_of_address <= end; ++i) {
                part_after(i - 1, Break::address);
            }
            word = std::max(end, word + 1);
        }
    }

    bool is_word_character(const Cluster& cluster) const {
        return cluster.cls == CharClass::digit || letter_of(paragraph_, cluster) != 0;
    }

    bool touches_digit(std::size_t first, std::size_t end) const {
        return (first > 0 && clusters_[first - 1].cls == CharClass::digit) ||
               (end < clusters_.size() && clusters_[end].cls == CharClass::digit);
    }

    void hyphenate_word(std::size_t first, std::size_t end, bool has_digit) {
        if (part_at_soft_hyphens(first, end)) {
            return;
        }
        const WordLanguage language = language_of(first);
        if (hyphenator_ == nullptr || has_digit || word_.size() < shortest_word ||
            language != language_of(end - 1) || is_all_capitals()) {
            return;
        }
        for (const std::size_t letters : hyphenator_->points(word_, language)) {
            part_after(first + letters - 1, Break::hyphen);
        }
    }

    /// True if the word has soft hyphens: then it parts nowhere else.
    bool part_at_soft_hyphens(std::size_t first, std::size_t end) {
        skip_soft(first);
        const bool any = next_soft_ < soft_.size() && soft_[next_soft_] + 1 < end;
        while (next_soft_ < soft_.size() && soft_[next_soft_] + 1 < end) {
            part_after(soft_[next_soft_++], Break::hyphen);
        }
        return any;
    }

    void skip_soft(std::size_t before) {
        while (next_soft_ < soft_.size() && soft_[next_soft_] < before) {
            ++next_soft_;
        }
    }

    WordLanguage language_of(std::size_t i) const {
        const Style& style = style_of(i);
        return is_headline(style.role) ? WordLanguage::none : style.word_language;
    }

    const Style& style_of(std::size_t i) const {
        return styles_[index(paragraph_.uses[clusters_[i].use].style)];
    }

    bool is_all_capitals() const {
        return std::all_of(word_.begin(), word_.end(),
                           [](char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; });
    }

    void part_after(std::size_t i, Break how) {
        if (clusters_[i].after == Break::forbidden) {
            clusters_[i].after = how;
        }
    }

    ShapedParagraph& paragraph_;
    std::vector<Cluster>& clusters_;
    const std::vector<Style>& styles_;
    const Hyphenator* hyphenator_;
    std::span<const std::uint32_t> soft_;
    std::size_t next_soft_ = 0;
    std::u32string word_;
};

}  // namespace

void hyphenate(ShapedParagraph& paragraph, const std::vector<Style>& styles,
               const Hyphenator* hyphenator, std::span<const std::uint32_t> soft) {
    WordHyphenator(paragraph, styles, hyphenator, soft).run();
}

}  // namespace banxin
