// dealwright: argv -> command.
#include "cli/command.hpp"

int main(int argc, char** argv) {
    return dealwright::cli::run(argc, argv);
}
