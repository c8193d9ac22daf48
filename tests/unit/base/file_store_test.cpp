#include "base/file_store.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

namespace banxin {
namespace {

namespace fs = std::filesystem;

class FileStore : public testing::Test {
protected:
    FileStore() {
        std::string pattern = (fs::temp_directory_path() / "banxin-test-XXXXXX").string();
        folder = fs::canonical(::mkdtemp(pattern.data()));
    }
    ~FileStore() override { fs::remove_all(folder); }

    std::size_t files_in_folder() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
    }

    fs::path folder;
};

TEST_F(FileStore, ReadsBackWhatItWrote) {
    const std::string bytes("版心\0\r\n", 9);
    EXPECT_EQ(write_file_atomically(folder / "a.xml", bytes), "");
    EXPECT_EQ(read_file(folder / "a.xml"), bytes);
}

TEST_F(FileStore, ReadsAnEmptyFile) {
    EXPECT_EQ(write_file_atomically(folder / "empty", ""), "");
    EXPECT_EQ(read_file(folder / "empty"), "");
}

TEST_F(FileStore, ReadsUpToTheLimitOnly) {
    EXPECT_EQ(write_file_atomically(folder / "five", "12345"), "");
    EXPECT_EQ(read_file(folder / "five", 5), "12345");
    EXPECT_EQ(read_file(folder / "five", 4), std::nullopt);
}

TEST_F(FileStore, ReadsNothingButRegularFiles) {
    ASSERT_EQ(::mkfifo((folder / "fifo").c_str(), 0600), 0);
    EXPECT_EQ(read_file(folder / "fifo"), std::nullopt);
    EXPECT_EQ(read_file(folder), std::nullopt);
    EXPECT_EQ(read_file("/dev/zero"), std::nullopt);
    EXPECT_EQ(read_file(folder / "missing"), std::nullopt);
}

TEST_F(FileStore, MakesMissingFolders) {
    EXPECT_EQ(write_file_atomically(folder / "out" / "2020" / "page.pdf", "x"), "");
    EXPECT_EQ(read_file(folder / "out" / "2020" / "page.pdf"), "x");
}

TEST_F(FileStore, KeepsTheModeOfAFileItReplaces) {
    EXPECT_EQ(write_file_atomically(folder / "page.pdf", "old"), "");
    fs::permissions(folder / "page.pdf", fs::perms{0640});
    EXPECT_EQ(write_file_atomically(folder / "page.pdf", "new"), "");
    EXPECT_EQ(fs::status(folder / "page.pdf").permissions(), fs::perms{0640});
    EXPECT_EQ(read_file(folder / "page.pdf"), "new");
}

TEST_F(FileStore, WritesThroughASymbolicLink) {
    EXPECT_EQ(write_file_atomically(folder / "real", "old"), "");
    fs::create_symlink("real", folder / "link");
    EXPECT_EQ(write_file_atomically(folder / "link", "new"), "");
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(read_file(folder / "real"), "new");
}

TEST_F(FileStore, SaysWhyAndLeavesNothingBehindIfItCannotWrite) {
    fs::create_directory(folder / "taken");
    EXPECT_EQ(write_file_atomically(folder / "taken", "x"),
              (folder / "taken").string() + ": Is a directory");
    EXPECT_NE(write_file_atomically(folder / std::string(300, 'n'), "x"), "");
    EXPECT_EQ(write_file_atomically("/dev/null", "x"), "/dev/null: not a regular file");
    EXPECT_NE(write_file_atomically("", "x"), "");
    EXPECT_EQ(files_in_folder(), 1u);
}

TEST_F(FileStore, ResolvesNamesInsideTheRoot) {
    fs::create_directory(folder / "photos");
    EXPECT_EQ(resolve_inside(folder, "photos/../lead.xml"), folder / "lead.xml");
    EXPECT_EQ(resolve_inside(folder / "photos" / "", "./a.jpg"), folder / "photos" / "a.jpg");
    EXPECT_EQ(resolve_inside(folder, "not/yet/there"), folder / "not/yet/there");
}

TEST_F(FileStore, ResolvesNothingOutsideTheRoot) {
    for (const std::string_view name :
         {"..", "../x", "a/../../x", "/etc/passwd", "", "none/../../x"}) {
        EXPECT_EQ(resolve_inside(folder, name), std::nullopt) << name;
    }
    EXPECT_EQ(resolve_inside(folder, std::string_view("a\0b", 3)), std::nullopt);
    EXPECT_EQ(resolve_inside(folder, std::string(5000, 'x')), std::nullopt);
}

TEST_F(FileStore, FollowsSymbolicLinksBeforeItDecides) {
    fs::create_directory(folder / "edition");
    fs::create_directory(folder / "edition" / "photos");
    fs::create_symlink("photos", folder / "edition" / "inside");
    fs::create_symlink(folder, folder / "edition" / "outside");
    fs::create_symlink("../gone", folder / "edition" / "dangling");
    fs::create_symlink("loop", folder / "edition" / "loop");
    EXPECT_EQ(resolve_inside(folder / "edition", "inside/a"), folder / "edition/photos/a");
    EXPECT_EQ(resolve_inside(folder / "edition", "outside/a"), std::nullopt);
    EXPECT_EQ(resolve_inside(folder / "edition", "dangling"), std::nullopt);
    EXPECT_EQ(resolve_inside(folder / "edition", "loop"), std::nullopt);
}

}  // namespace
}  // namespace banxin
