#include "prepress/fingerprint.h"

#include <gmock/gmock.h>

#include <set>

namespace banxin {
namespace {

std::string uuid_of(std::initializer_list<std::string_view> parts) {
    Fingerprint print;
    for (const auto part : parts) print.add(part);
    return print.uuid();
}

TEST(Fingerprint, IsAUuidOfVersion8) {
    EXPECT_THAT(uuid_of({"天地"}),
                testing::MatchesRegex("uuid:........-....-8...-[89ab]...-............"));
    EXPECT_EQ(uuid_of({"天地"}), "uuid:c8f277c2-e4e3-85a6-97c5-15e124626307");
}

TEST(Fingerprint, TellsEveryChangeOfAByteApart) {
    const std::string text(40, 'a');
    std::set<std::string> uuids{uuid_of({text})};
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string changed = text;
            changed[at] = static_cast<char>(changed[at] ^ 1 << bit);
            uuids.insert(uuid_of({changed}));
        }
    }
    EXPECT_EQ(uuids.size(), 1 + text.size() * 8);
}

TEST(Fingerprint, TellsWherePartsEnd) {
    EXPECT_NE(uuid_of({"ab", "c"}), uuid_of({"a", "bc"}));
    EXPECT_NE(uuid_of({"ab"}), uuid_of({"ab", ""}));
    EXPECT_NE(uuid_of({std::string_view("a\0", 2)}), uuid_of({"a"}));
}

}  // namespace
}  // namespace banxin
