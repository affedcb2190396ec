#include "domain/SecretEntries.h"
