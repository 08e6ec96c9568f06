#include "app/background.hpp"

#include "app/built_in_jobs.hpp"

namespace dealwright {

Background::Background(Database& database, BackgroundOptions options)
    : Background{[&database] { return database.connect_app(); }, std::move(options)} {}

Background::Background(const Connect& connect, BackgroundOptions options)
    : workers_{connect, built_in_jobs(), std::move(options.workers)}, keeper_{connect} {}

Background::~Background() {
    stop();
}

void Background::start() {
    keeper_.start();
    workers_.start();
}

void Background::stop() {
    workers_.stop();
    keeper_.stop();  // last: what the jobs changed is folded
}

void Background::wake() {
    workers_.wake();
    keeper_.wake();
}

}  // namespace dealwright
