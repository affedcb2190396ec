#include "domain/TestReport.h"
