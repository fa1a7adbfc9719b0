#include "content/model/entry.hpp"

namespace musubi::model {

bool Validity::holds(Date date) const
{
    return (!from || *from <= date) && (!until || date <= *until);
}

} // namespace musubi::model
