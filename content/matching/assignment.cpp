#include "content/matching/assignment.hpp"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

namespace musubi::matching {

namespace {

using Graph = lemon::SmartDigraph;

/// start → unit → place → owner → end, and unit → end for a unit that gets nothing.
class Network
{
public:
    explicit Network(const AssignmentProblem& problem) : m_room(m_graph), m_cost(m_graph)
    {
        m_graph.reserveArc(static_cast<int>(2 * problem.costOfNothing.size() + problem.choices.size() +
                                            problem.places.size() + problem.ownerRoom.size()));
        std::vector<Graph::Node> owners;
        for (const int room : problem.ownerRoom) {
            owners.push_back(m_graph.addNode());
            connect(owners.back(), m_end, room, 0);
        }
        std::vector<Graph::Node> places;
        for (const Place& place : problem.places) {
            places.push_back(m_graph.addNode());
            connect(places.back(), owners.at(place.owner), place.room, 0);
        }
        std::vector<Graph::Node> units;
        for (const std::int64_t cost : problem.costOfNothing) {
            units.push_back(m_graph.addNode());
            connect(m_start, units.back(), 1, 0);
            connect(units.back(), m_end, 1, cost);
        }
        for (const Choice& choice : problem.choices)
            m_choices.push_back(connect(units.at(choice.unit), places.at(choice.place), 1, choice.cost));
    }

    /// For each choice whether it is taken.
    [[nodiscard]] std::vector<bool> solve(int units) const
    {
        lemon::NetworkSimplex<Graph, int, std::int64_t> simplex(m_graph);
        simplex.upperMap(m_room).costMap(m_cost).stSupply(m_start, m_end, units);
        simplex.run(); // always feasible and bounded: every unit may get nothing, and every arc has its room
        std::vector<bool> taken;
        for (const Graph::Arc choice : m_choices)
            taken.push_back(simplex.flow(choice) > 0);
        return taken;
    }

private:
    Graph::Arc connect(Graph::Node from, Graph::Node to, int room, std::int64_t cost)
    {
        const Graph::Arc arc = m_graph.addArc(from, to);
        m_room[arc] = room;
        m_cost[arc] = cost;
        return arc;
    }

    Graph m_graph;
    Graph::ArcMap<int> m_room;
    Graph::ArcMap<std::int64_t> m_cost;
    Graph::Node m_start = m_graph.addNode();
    Graph::Node m_end = m_graph.addNode();
    std::vector<Graph::Arc> m_choices;
};

} // namespace

std::vector<std::optional<std::size_t>> assign(const AssignmentProblem& problem)
{
    std::vector<std::optional<std::size_t>> placeOf(problem.costOfNothing.size());
    if (placeOf.empty())
        return placeOf;
    const std::vector<bool> taken = Network(problem).solve(static_cast<int>(placeOf.size()));
    for (std::size_t at = 0; at < taken.size(); ++at) {
        if (taken[at])
            placeOf[problem.choices[at].unit] = problem.choices[at].place;
    }
    return placeOf;
}

} // namespace musubi::matching
