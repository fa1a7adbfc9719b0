// Measures lines that keep no room for readings as if their text had none, so that a page
// made for a voice (present::Context::forVoice) stands exactly as it stands on the glass.
#pragma once

#include "kiosk/scene/text_metrics.hpp"

namespace musubi::app {

class WithoutReadings final : public scene::TextMetrics
{
public:
    /// \param metrics  outlives this
    explicit WithoutReadings(const scene::TextMetrics& metrics) : m_metrics(&metrics) {}

    [[nodiscard]] scene::TextExtent measure(const RubyText& text, const scene::TextStyle& style,
                                            float width) const override
    {
        return m_metrics->measure(style.rubyLines ? text : text.withoutReadings(), style, width);
    }

private:
    const scene::TextMetrics* m_metrics;
};

} // namespace musubi::app
