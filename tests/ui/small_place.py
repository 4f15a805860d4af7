"""A small place for tests of the window: three turns of eight weeks, played in a moment."""

from typing import Final

from simulator.reader import read_text
from simulator.scenario import Scenario

TEXT: Final = """\
format: 1
id: small-place
title: A small place
summary: Two streets, three services and a choir.
briefing: |
  Two streets share a surgery, an advice office and a housing office.
place:
  name: Smallham
  reserve: {value: 30, source: assumed}
calendar: {weeks: 24, weeks_per_turn: 8}
needs:
  - {id: health, name: Health}
  - {id: money, name: Money}
  - {id: home, name: A home}
communities:
  - id: hill
    name: The hill
    demand:
      - {need: health, per_week: {value: 9, source: assumed}}
      - {need: money, per_week: {value: 3, source: assumed}}
  - id: river
    name: The river side
    demand:
      - {need: health, per_week: {value: 5, source: assumed}}
      - {need: home, per_week: {value: 2, source: assumed}}
services:
  - id: surgery
    name: The surgery
    kind: front-door
    serves: [health]
    staff: {value: 8, source: assumed}
  - id: advice
    name: The advice office
    serves: [money]
    staff: {value: 5, source: assumed}
  - id: housing
    name: The housing office
    kind: specialist
    serves: [home]
    staff: {value: 4, source: assumed}
assets:
  - id: choir
    name: The choir
    communities: [hill]
    needs: [health]
    share: {value: 0.2, source: assumed}
    suits: [garden]
  - id: garden
    name: The garden
    communities: [hill, river]
    needs: [health]
    share: {value: 0.1, source: assumed}
links:
  - {from: hill, to: surgery}
  - {from: hill, to: advice}
  - {from: river, to: surgery}
  - {from: river, to: housing}
  - {from: surgery, to: advice}
  - {from: surgery, to: housing}
  - {from: advice, to: housing}
roles:
  navigator:
    job: You run the front desk of the surgery.
    brief: People ask you *everything*.
    private: Most of them never reach the housing office.
  weaver:
    job: You know everybody.
    brief: You bring people together.
events:
  - id: letter
    title: A letter from the landlord
    text: Everybody on the river side gets it on the same day.
    week: 10
    weeks: 3
    effects:
      - {kind: demand, factor: {value: 2, source: assumed}, needs: [home]}
  - id: late-news
    title: News from the ministry
    week: 20
    effects:
      - {kind: trust, change: {value: 0.05, source: assumed}}
goals:
  - {outcome: people_waiting, why: Nobody should wait for long.}
  - {outcome: trust, why: Services lean on each other here.}
reflections:
  - {when: start, ask: Who waits and does not ask?}
  - {when: middle, ask: What has surprised you?}
  - {when: end, ask: What would you do again?}
"""


def small_place() -> Scenario:
    """Return the scenario."""
    return read_text(TEXT, "small-place.yaml")
