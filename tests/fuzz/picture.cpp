#include "kiosk/paint/picture_file.hpp"
#include "tests/fuzz/fuzzed.hpp"
#include "tests/fuzz/require.hpp"
#include "tests/support/temporary_folder.hpp"

#include <SFML/System/Err.hpp>
#include <string>

namespace musubi::test {

void fuzzPicture(std::string_view bytes)
{
    static const TemporaryFolder kFolder("/dev/shm"); // a fuzzer writes thousands a second
    sf::err().rdbuf(nullptr);
    paint::PictureRequest request;
    request.width = 37;
    request.height = 23;
    for (const char* const name : {"hostile.svg", "hostile.png"}) {
        kFolder.write(name, bytes);
        const auto raster = paint::readPicture(kFolder.path() / name, request);
        if (!raster) {
            require(!raster.error().message.empty(), "a refusal says why");
            continue;
        }
        require(raster.value().width == request.width && raster.value().height == request.height,
                "a picture is as large as it was asked for");
        require(raster.value().pixels.size() == static_cast<std::size_t>(request.width * request.height) * 4,
                "a picture has all its pixels");
    }
}

} // namespace musubi::test
