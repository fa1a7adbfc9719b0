#include "admin/app/window_command.hpp"
#include "admin/cli/commands.hpp"

int main(int argc, char** argv)
{
    return musubi::admin::runCommandLine(argc, argv, musubi::app::runWindow);
}
