#include <malloc.h>

#include <iostream>

#include "app/cli.h"

int main(int argc, char** argv) {
    // One run is short: memory given back to the system would only be faulted in again.
    mallopt(M_MMAP_THRESHOLD, 32 << 20);  // the most glibc takes
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    mallopt(M_TOP_PAD, 8 << 20);
    return banxin::run({argv + 1, argv + argc}, std::cin, std::cout, std::cerr);
}
