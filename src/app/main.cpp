#include <iostream>

#include "app/cli.h"

int main(int argc, char** argv) {
    return banxin::run({argv + 1, argv + argc}, std::cin, std::cout, std::cerr);
}
