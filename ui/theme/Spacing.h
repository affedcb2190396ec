// SPDX-License-Identifier: MIT
#pragma once

namespace jackfield {

/// The grid of 4 logical pixels that every layout keeps to.
namespace spacing {

inline constexpr int tight = 4;   ///< between an icon and its text
inline constexpr int gap = 8;     ///< between neighbours
inline constexpr int margin = 12; ///< between contents and edge
inline constexpr int group = 16;  ///< between groups

} // namespace spacing

} // namespace jackfield
