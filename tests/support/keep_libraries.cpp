// Preloaded when the sanitizers run: a library that was loaded stays loaded. Mesa unloads its
// drivers before the leak check, which then cannot name what they keep, and so cannot leave it out.
extern "C" int dlclose(void* /*library*/) noexcept
{
    return 0;
}
