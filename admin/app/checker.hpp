// Everything `check` says about the draft, on a thread of its own.
#pragma once

#include "admin/app/background.hpp"
#include "admin/panels/shown.hpp"
#include "content/pack/check.hpp"

#include <memory>

namespace musubi::app {

struct CheckWish
{
    std::shared_ptr<const pack::WorkspaceFiles> files;
    Date today;
};

using ProblemsFound = std::shared_ptr<const panels::ProblemsShown>;
using Checker = Background<CheckWish, ProblemsFound>;

/// Errors first, then by file and line.
[[nodiscard]] ProblemsFound problemsIn(const CheckWish& wish, const pack::Schemas& schemas);

} // namespace musubi::app
