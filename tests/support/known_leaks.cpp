// Cairo 1.16 leaves a few dozen bytes behind for each CFF font it writes into a PDF; nothing here
// can free them. libhyphen 2.8 loses a pattern that its file has twice, once a file.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libcairo.so\nleak:libhyphen.so\n";
}
