// The class of a character by itself (typography.md §1.1); the classes are in
// document/composition_rules.h.
#pragma once

#include "document/composition_rules.h"
