// SPDX-License-Identifier: MIT
#pragma once

class QCoreApplication;

namespace jackfield {

/// Gives the program the texts of the person's language, as far as there is a catalogue of it
/// (resources/translations); else it stays in English. Qt's own texts follow where they are
/// installed. Once, right after the application object is made, which owns the catalogues.
void installTranslations(QCoreApplication &application);

} // namespace jackfield
