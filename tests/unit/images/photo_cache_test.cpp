#include <gmock/gmock.h>

#include <chrono>
#include <filesystem>

#include "base/parallel.h"
#include "images/content_hash.h"
#include "press_support.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

const std::string& photo_file() {
    static const std::string file = encode_jpeg(noise(24, 16, ColourSpace::rgb), 90);
    return file;
}

std::string cached(const fs::path& folder, const PressPhotoSettings& settings = {},
                   const std::string& file = photo_file(),
                   const std::string& icc = newsprint_icc()) {
    const auto made = PhotoCache(folder).convert(newsprint(), icc, file, facts_of(file), settings);
    const auto* photo = std::get_if<PressPhoto>(&made);
    return photo ? photo->jpeg : "fault";
}

std::vector<fs::path> entries(const fs::path& folder) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// Puts another photo's JPEG into the only entry, rightly sealed: what comes back then came from
/// the cache.
std::string plant_another_answer(const fs::path& folder) {
    const fs::path entry = entries(folder).at(0);
    std::string bytes = test::slurp(entry);
    const std::size_t at = bytes.find("\xFF\xD8\xFF");
    bytes.resize(bytes.size() - 8);
    bytes[at + 30] = static_cast<char>(bytes[at + 30] ^ 1);
    const std::string jpeg = bytes.substr(at);
    const std::uint64_t seal = ContentHash().add(bytes).checksum();
    bytes += little(static_cast<std::uint32_t>(seal), 4) +
             little(static_cast<std::uint32_t>(seal >> 32), 4);
    test::spill(entry, bytes);
    return jpeg;
}

TEST(PhotoCache, GivesWhatConvertingGives) {
    const test::ScratchFolder folder;
    const std::string fresh = pressed(photo_file()).jpeg;
    EXPECT_EQ(cached(folder.path()), fresh);
    EXPECT_EQ(cached(folder.path()), fresh);
    EXPECT_EQ(entries(folder.path()).size(), 1u);
}

TEST(PhotoCache, KeepsAllThatIsKnownOfAPhoto) {
    const test::ScratchFolder folder;
    const PhotoCache cache(folder.path());
    for (const ColourSpace space : {ColourSpace::rgb, ColourSpace::gray}) {
        const std::string file = encode_jpeg(noise(24, 16, space), 90);
        const auto first = std::get<PressPhoto>(
                       cache.convert(newsprint(), newsprint_icc(), file, facts_of(file), {})),
                   second = std::get<PressPhoto>(
                       cache.convert(newsprint(), newsprint_icc(), file, facts_of(file), {}));
        EXPECT_EQ(first.width, second.width);
        EXPECT_EQ(first.height, second.height);
        EXPECT_EQ(first.space, second.space);
        EXPECT_EQ(first.most_ink, second.most_ink);
    }
}

TEST(PhotoCache, IsReadTheSecondTime) {
    const test::ScratchFolder folder;
    cached(folder.path());
    const std::string planted = plant_another_answer(folder.path());
    EXPECT_EQ(cached(folder.path()), planted);
}

TEST(PhotoCache, LetsGoOfWhatWasNotUsedForLongestWhenItIsFull) {
    const test::ScratchFolder folder;
    const auto use = [&](std::int32_t ink_limit, std::uintmax_t room) {
        PressPhotoSettings settings;
        settings.ink_limit = ink_limit;
        const auto made = PhotoCache(folder.path(), room)
                              .convert(newsprint(), newsprint_icc(), photo_file(),
                                       facts_of(photo_file()), settings);
        ASSERT_TRUE(std::holds_alternative<PressPhoto>(made));
    };
    const auto age = [&](const fs::path& entry, int hours) {
        fs::last_write_time(entry, fs::file_time_type::clock::now() - std::chrono::hours(hours));
    };
    use(2400, PhotoCache::usual_limit);
    const fs::path first = entries(folder.path()).at(0);
    age(first, 3);
    use(2300, PhotoCache::usual_limit);
    for (const fs::path& entry : entries(folder.path()))
        if (entry != first) age(entry, 2);
    use(2400, PhotoCache::usual_limit);  // the first again: now the second is the oldest
    use(2200, 2 * fs::file_size(first) + 64);
    EXPECT_EQ(entries(folder.path()).size(), 2u);
    EXPECT_TRUE(fs::exists(first));
}

TEST(PhotoCache, TakesAwayNothingThatIsNotItsOwn) {
    const test::ScratchFolder folder;
    test::spill(folder.path() / "notes.txt", std::string(1000, 'x'));
    const auto made =
        PhotoCache(folder.path(), 1)
            .convert(newsprint(), newsprint_icc(), photo_file(), facts_of(photo_file()), {});
    EXPECT_TRUE(std::holds_alternative<PressPhoto>(made));
    EXPECT_EQ(entries(folder.path()).size(), 1u);
    EXPECT_TRUE(fs::exists(folder.path() / "notes.txt"));
}

TEST(PhotoCache, KeepsAnEntryForEachFileProfileAndSetting) {
    const test::ScratchFolder folder;
    PressPhotoSettings settings;
    cached(folder.path(), settings);
    settings.ink_limit = 2200;
    cached(folder.path(), settings);
    settings.crop[0] = 1;
    cached(folder.path(), settings);
    settings.duotone.y = 1;
    cached(folder.path(), settings);
    cached(folder.path(), {}, patch({1, 2, 3}));
    cached(folder.path(), {}, photo_file(), coated_icc());
    EXPECT_EQ(entries(folder.path()).size(), 6u);
}

TEST(PhotoCache, MakesDamagedEntriesAgain) {
    const test::ScratchFolder folder;
    const std::string fresh = cached(folder.path());
    const fs::path entry = entries(folder.path()).at(0);
    const std::string good = test::slurp(entry);
    for (std::size_t i = 0; i < good.size(); i += 1 + good.size() / 97) {
        std::string damaged = good;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x20);
        test::spill(entry, damaged);
        EXPECT_EQ(cached(folder.path()), fresh) << i;
        EXPECT_EQ(test::slurp(entry), good) << i;
    }
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{7}, good.size() / 2, good.size() - 1}) {
        test::spill(entry, good.substr(0, size));
        EXPECT_EQ(cached(folder.path()), fresh) << size;
    }
    test::spill(entry, good + "more");
    EXPECT_EQ(cached(folder.path()), fresh);
}

TEST(PhotoCache, DoesNotTakeAnotherPhotosEntryUnderItsName) {
    const test::ScratchFolder folder;
    const std::string other = patch({200, 30, 40});
    cached(folder.path(), {}, other);
    const std::string wrong = test::slurp(entries(folder.path()).at(0));
    fs::remove(entries(folder.path()).at(0));
    const std::string fresh = cached(folder.path());
    test::spill(entries(folder.path()).at(0), wrong);
    EXPECT_EQ(cached(folder.path()), fresh);
}

TEST(PhotoCache, ThatCannotBeWrittenOnlyCostsTime) {
    const test::ScratchFolder folder;
    test::spill(folder.path() / "file", "in the way");
    EXPECT_EQ(cached(folder.path() / "file"), pressed(photo_file()).jpeg);
    EXPECT_EQ(cached({}), pressed(photo_file()).jpeg);
    EXPECT_EQ(test::slurp(folder.path() / "file"), "in the way");
}

TEST(PhotoCache, KeepsNoFaults) {
    const test::ScratchFolder folder;
    const std::string good = photo_file(), bad = good.substr(0, good.size() / 2);
    const auto made =
        PhotoCache(folder.path()).convert(newsprint(), newsprint_icc(), bad, facts_of(good), {});
    EXPECT_TRUE(std::holds_alternative<ImageFault>(made));
    EXPECT_TRUE(entries(folder.path()).empty());
}

TEST(PhotoCache, MayBeUsedByManyAtOnce) {
    const test::ScratchFolder folder;
    const std::string fresh = pressed(photo_file()).jpeg;
    std::vector<std::string> made(16);
    parallel_for(made.size(), 4, [&](std::size_t i) { made[i] = cached(folder.path()); });
    EXPECT_THAT(made, testing::Each(fresh));
    EXPECT_EQ(entries(folder.path()).size(), 1u);
}

TEST(ContentHash, TellsWhereOnePieceEndsAndTheNextBegins) {
    EXPECT_NE(ContentHash().add("ab").add("c").name(), ContentHash().add("a").add("bc").name());
    EXPECT_NE(ContentHash().add("").name(), ContentHash().name());
    EXPECT_NE(ContentHash().add(std::string(1, '\0')).name(),
              ContentHash().add(std::string(2, '\0')).name());
}

TEST(ContentHash, ChangesWithEveryBit) {
    const std::string bytes(20, 'x');
    std::set<std::string> names{ContentHash().add(bytes).name()};
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        std::string changed = bytes;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ 1 << bit % 8);
        names.insert(ContentHash().add(changed).name());
    }
    EXPECT_EQ(names.size(), 161u);
    for (const auto& name : names) EXPECT_EQ(name.size(), 32u);
}

}  // namespace
}  // namespace banxin
