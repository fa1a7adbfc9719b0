#include "admin/app/workbench_window.hpp"

#include "admin/app/preedit.hpp"
#include "admin/app/window_fonts.hpp"
#include "admin/panels/soft_wrap.hpp"
#include "content/base/utf8.hpp"

#include <SDL.h>
#include <SDL_opengl.h>
#include <SFML/Graphics/Image.hpp>
#include <backends/imgui_impl_opengl3.h>
#include <backends/imgui_impl_sdl.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <optional>

namespace musubi::app {

namespace {

constexpr float kUsualDots = 96;

Error unavailable(const std::string& what, const std::string& instead = "")
{
    return {ErrorCode::Unavailable, what + " (" + SDL_GetError() + ")." + instead, {}};
}

float scaleOf(SDL_Window* window)
{
    float dots = kUsualDots;
    if (SDL_GetDisplayDPI(SDL_GetWindowDisplayIndex(window), nullptr, &dots, nullptr) != 0)
        return 1;
    return std::clamp(std::round(dots / kUsualDots * 4) / 4, 1.0F, 3.0F);
}

} // namespace

struct WorkbenchWindow::Parts
{
    SDL_Window* window = nullptr;
    SDL_GLContext context = nullptr;
    panels::Fonts fonts;
    std::vector<std::string> texts; ///< whose letters the fonts have
    std::u32string tried;           ///< letters that were added since; some of them no font has
    std::pair<std::uint64_t, std::optional<model::EntryId>> met;
    panels::Memory memory;
    GLuint texture = 0;
    float scale = 1;
    RecordedHand hand;
    Preedit preedit;
    std::optional<sf::Image> shot; ///< a picture of the next frame is wanted

    ~Parts()
    {
        if (context != nullptr) {
            ImGui_ImplOpenGL3_Shutdown();
            ImGui_ImplSDL2_Shutdown();
            ImGui::DestroyContext();
            SDL_GL_DeleteContext(context);
        }
        if (window != nullptr)
            SDL_DestroyWindow(window);
        SDL_Quit();
    }

    Outcome makeFonts()
    {
        const auto made = app::makeFonts(texts, scale);
        if (!made)
            return made.error();
        fonts = made.value();
        ImGui_ImplOpenGL3_DestroyDeviceObjects(); // the next frame makes them again, with these letters
        return Done{};
    }

    /// A letter that nobody had written before: typed, pasted, or read from the disk.
    void learnLetters(const Workbench& workbench)
    {
        const std::pair now(workbench.editing().revision(), workbench.selected());
        if (std::exchange(met, now) == now)
            return;
        std::u32string letters = lettersWithout(*fonts.regular, workbench.shownText());
        std::erase_if(letters, [this](char32_t letter) { return tried.find(letter) != std::u32string::npos; });
        if (letters.empty())
            return;
        tried += letters;
        texts.push_back(encodeUtf8(letters));
        (void)makeFonts(); // as they could be made before, they can be made now
    }

    void show(const Page& page)
    {
        if (texture == 0)
            glGenTextures(1, &texture);
        glBindTexture(GL_TEXTURE_2D, texture);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, static_cast<GLsizei>(page.width), static_cast<GLsizei>(page.height), 0,
                     GL_RGBA, GL_UNSIGNED_BYTE, page.pixels.data());
    }

    /// What has just been drawn.
    static void readBack(sf::Image& image)
    {
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        const auto width = static_cast<unsigned>(size.x);
        const auto height = static_cast<unsigned>(size.y);
        std::vector<std::uint8_t> pixels(std::size_t{4} * width * height);
        glPixelStorei(GL_PACK_ALIGNMENT, 1);
        glReadPixels(0, 0, static_cast<GLsizei>(width), static_cast<GLsizei>(height), GL_RGBA, GL_UNSIGNED_BYTE,
                     pixels.data());
        for (std::size_t i = 3; i < pixels.size(); i += 4)
            pixels[i] = 0xFF;
        image.create(width, height, pixels.data());
        image.flipVertically();
    }

    void answerKeys(panels::Acts& acts)
    {
        const auto isStruck = [](SDL_Keycode key) { // where the keyboard has it: AZERTY has another Z
            return ImGui::IsKeyPressed(SDL_GetScancodeFromKey(key), false);
        };
        if (!ImGui::GetIO().KeyCtrl)
            return;
        if (isStruck(SDLK_s))
            acts.emplace_back(panels::Save{});
        const bool isUndo = isStruck(SDLK_z);
        const bool isRedo = isStruck(SDLK_y);
        if (isUndo || isRedo)
            ImGui::ClearActiveID(); // the field shows what the draft holds again
        if (isUndo)
            acts.emplace_back(panels::Undo{});
        if (isRedo)
            acts.emplace_back(panels::Redo{});
        if (isStruck(SDLK_f))
            memory.wantsFilter = true;
    }
};

WorkbenchWindow::WorkbenchWindow(std::unique_ptr<Parts> parts) : m_parts(std::move(parts))
{}

WorkbenchWindow::~WorkbenchWindow() = default;

Result<std::unique_ptr<WorkbenchWindow>> WorkbenchWindow::open(WindowSize size, Look look, const std::string& title)
{
    auto parts = std::make_unique<Parts>();
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "x11"); // what the painter of the preview needs, too
    SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return unavailable("The window needs a display, and there is none",
                           " What can be done without a window is listed by musubi-admin --help.");
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
    const Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI |
                         (look == Look::Hidden ? SDL_WINDOW_HIDDEN : SDL_WINDOW_SHOWN);
    parts->window =
        SDL_CreateWindow(title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, size.width, size.height, flags);
    SDL_GLContext context = parts->window == nullptr ? nullptr : SDL_GL_CreateContext(parts->window);
    if (context == nullptr)
        return unavailable("The display cannot show the window");
    SDL_GL_SetSwapInterval(look == Look::Hidden ? 0 : 1);
    parts->context = context;
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplSDL2_InitForOpenGL(parts->window, context);
    ImGui::GetIO().SetClipboardTextFn = [](void*, const char* text) {
        SDL_SetClipboardText(panels::withoutSoftBreaks(text).c_str());
    };
    ImGui_ImplOpenGL3_Init("#version 150");
    parts->scale = look == Look::Hidden ? 1 : scaleOf(parts->window);
    panels::applyLook(parts->scale);
    return std::unique_ptr<WorkbenchWindow>(new WorkbenchWindow(std::move(parts)));
}

void WorkbenchWindow::wake()
{
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    SDL_PushEvent(&event);
}

void WorkbenchWindow::close()
{
    SDL_Event event{};
    event.type = SDL_QUIT;
    SDL_PushEvent(&event);
}

Outcome WorkbenchWindow::makeFonts(std::vector<std::string> texts)
{
    m_parts->texts = std::move(texts);
    return m_parts->makeFonts();
}

WorkbenchWindow::Waited WorkbenchWindow::wait(int milliseconds)
{
    return SDL_WaitEventTimeout(nullptr, milliseconds) == 1 ? Waited::ForSomething : Waited::InVain;
}

bool WorkbenchWindow::frame(Workbench& workbench)
{
    for (SDL_Event event; SDL_PollEvent(&event) != 0;) {
        ImGui_ImplSDL2_ProcessEvent(&event);
        m_parts->preedit.hear(event);
        if (event.type == SDL_QUIT)
            workbench.leave();
    }
    (void)workbench.tend();
    m_parts->learnLetters(workbench);
    if (const auto page = workbench.takePage(); page && page->width > 0) {
        m_parts->show(*page);
        // Dear ImGui hands the number of OpenGL's texture on in the place of a pointer, and never follows it.
        const auto texture = static_cast<std::uintptr_t>(m_parts->texture);
        workbench.showPage(reinterpret_cast<ImTextureID>(texture), // NOLINT(performance-no-int-to-ptr)
                           {static_cast<float>(page->width), static_cast<float>(page->height)});
    }
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    m_parts->hand.replay();
    ImGui::NewFrame();
    panels::Acts acts;
    m_parts->answerKeys(acts);
    panels::drawWorkbench(workbench.shown(m_parts->fonts, m_parts->scale), m_parts->memory, acts);
    m_parts->preedit.draw(m_parts->fonts);
    ImGui::Render();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    glViewport(0, 0, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y));
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    if (m_parts->shot)
        m_parts->readBack(*m_parts->shot);
    SDL_GL_SwapWindow(m_parts->window);
    for (const panels::Act& act : acts)
        workbench.run(act);
    return !workbench.isClosed();
}

Outcome WorkbenchWindow::saveShot(Workbench& workbench, const std::filesystem::path& file)
{
    m_parts->shot = sf::Image();
    (void)frame(workbench);
    const sf::Image image = *std::exchange(m_parts->shot, std::nullopt);
    if (image.saveToFile(file.string()))
        return Done{};
    return Error{ErrorCode::Unwritable, "The picture cannot be written.", {file.string(), "", 0}};
}

panels::Memory& WorkbenchWindow::memory()
{
    return m_parts->memory;
}

const Preedit& WorkbenchWindow::preedit() const
{
    return m_parts->preedit;
}

RecordedHand& WorkbenchWindow::hand()
{
    return m_parts->hand;
}

} // namespace musubi::app
