// The files of the browser's side, as the program carries them (web/dist, taken in at build time).
#pragma once

#include <span>

#include "http/static_files.hpp"

namespace dealwright {

std::span<const http::EmbeddedFile> web_files();

}  // namespace dealwright
