// Cairo 1.16 leaves a few dozen bytes behind for each CFF font it writes into a PDF; nothing here
// can free them.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libcairo.so\n";
}
