#include "domain/CommandLine.h"
