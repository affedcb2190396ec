#include "domain/ConnectorDraft.h"
