#include "kiosk/app/run.hpp"

int main(int argc, char** argv)
{
    return musubi::app::run(argc, argv);
}
