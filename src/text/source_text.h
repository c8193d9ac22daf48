// A paragraph's characters as they are set: decoded, tidied, with the original text kept for
// whoever copies it.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/model.h"
#include "text/char_class.h"
#include "text/composition_tables.h"

namespace banxin {

/// What a character is set with.
enum class Script : std::uint8_t {
    chinese,  // the Han face, full-width
    latin,    // the companion face, proportional
};

/// How a word stands in a vertical line.
enum class Form : std::uint8_t {
    running,  // Han upright, Latin lying on its side
    upright,  // every letter upright on an em of its own: GDP
    cell,     // 纵中横排: side by side on one em: 28
};

struct Character {
    char32_t code_point = 0;           // what is shaped
    std::uint32_t begin = 0, end = 0;  // bytes of SourceText::text
    std::uint32_t run = 0;             // of the paragraph
    std::uint32_t group = 0;           // characters of one number, not 0, are one cluster
    CharClass cls = CharClass::han;
    Script script = Script::chinese;
    Form form = Form::running;
    bool soft_hyphen = false;  // U+00AD follows: its word may part here
};

struct SourceText {
    std::string text;
    std::vector<Character> characters;
};

/// Gives the character a class, and the script that goes with it where nothing stands beside it.
void classify(Character& character, CharClass cls);

/// Decodes the runs. Classes are those of each run's house. Control and invisible format characters
/// are dropped, line ends and tabs are spaces; legacy interpuncts and vertical presentation forms
/// become the ordinary marks, with a warning; full-width letters and digits of words and numbers
/// become proportional ones (the text keeps them).
SourceText read_characters(const Paragraph& paragraph, const std::vector<Style>& styles,
                           const CompositionTables& tables, Diagnostics& diagnostics);

/// Where the run's first `c` stands in the file; the whole run if it is written there as an entity
/// or with white space that was folded.
SourceSpan place_of(const TextRun& run, char32_t c);

/// R1.1.1: decides by context how the characters are set that Chinese and Latin share (“ ” ‘ ’ … —
/// – · /), unless their run says it.
void resolve_shared_characters(const Paragraph& paragraph, std::vector<Character>& characters);

}  // namespace banxin
