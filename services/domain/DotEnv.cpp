#include "domain/DotEnv.h"
