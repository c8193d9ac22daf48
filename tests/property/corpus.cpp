#include "corpus.h"

#include <charconv>
#include <map>
#include <random>
#include <sstream>
#include <stdexcept>

#include "base/utf8.h"
#include "support/files.h"

namespace banxin::test {

namespace {

using WordLists = std::map<std::string, std::vector<std::string>>;

/// [name] opens a list of one word a line; # opens a comment.
WordLists read_lists(const std::string& text) {
    WordLists lists;
    std::string name, line;
    for (std::istringstream in(text); std::getline(in, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        if (line.starts_with('['))
            name = line.substr(1, line.size() - 2);
        else
            lists[name].push_back(line);
    }
    return lists;
}

class Writer {
public:
    Writer(WordLists lists, unsigned seed) : lists_(std::move(lists)), random_(seed) {}

    std::string paragraph() {
        std::string text;
        for (unsigned sentences = 1 + below(6); sentences > 0; --sentences)
            text += filled(word("sentence"));
        return text;
    }

private:
    unsigned below(std::size_t n) { return static_cast<unsigned>(random_() % n); }

    const std::string& word(const std::string& list) {
        const auto& words = lists_.at(list);
        return words[below(words.size())];
    }

    /// {4-9} is a number, {place} a word of that list.
    std::string chosen(const std::string& slot) {
        const auto dash = slot.find('-');
        if (dash == std::string::npos) return word(slot);
        unsigned from = 0, to = 0;
        std::from_chars(slot.data(), slot.data() + dash, from);
        std::from_chars(slot.data() + dash + 1, slot.data() + slot.size(), to);
        return std::to_string(from + below(to - from + 1));
    }

    std::string filled(const std::string& sentence) {
        std::string text;
        for (std::size_t at = 0; at < sentence.size();) {
            const auto open = std::min(sentence.find('{', at), sentence.size());
            text += sentence.substr(at, open - at);
            if (open == sentence.size()) break;
            const auto close = sentence.find('}', open);
            if (close == std::string::npos) throw std::runtime_error("no } in: " + sentence);
            text += chosen(sentence.substr(open + 1, close - open - 1));
            at = close + 1;
        }
        return text;
    }

    WordLists lists_;
    std::minstd_rand random_;
};

}  // namespace

std::vector<std::string> paragraphs(const std::string& kind, unsigned seed,
                                    std::size_t characters) {
    const auto file = std::string(BANXIN_SOURCE_DIR "/tests/property/corpus/") + kind + ".txt";
    Writer writer(read_lists(slurp(file)), seed);
    std::vector<std::string> made;
    for (std::size_t count = 0; count < characters;) {
        made.push_back(writer.paragraph());
        count += utf8::length(made.back());
    }
    return made;
}

}  // namespace banxin::test
