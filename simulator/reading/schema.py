"""The JSON Schema of the scenario format, with the names that the program knows."""

from typing import Any, Final

from simulator import cards, outcomes, parameters

_ADDRESS: Final = "https://json-schema.org/draft/2020-12/schema"


def scenario_schema() -> dict[str, Any]:
    """Return the JSON Schema of a scenario file.

    It comes from the models; known outcomes, cards and parameters with their ranges are
    added, so that editors can complete them.
    """
    from simulator.scenario import Scenario

    schema: dict[str, Any] = {"$schema": _ADDRESS, **Scenario.model_json_schema(by_alias=True)}
    parts = schema["$defs"]
    parts["Goal"]["properties"]["outcome"]["enum"] = [outcome.id for outcome in outcomes.OUTCOMES]
    parts["RoleBrief"]["properties"]["cards"]["items"]["enum"] = [card.id for card in cards.CARDS]
    step = parts["GuideStep"]["properties"]["card"]
    step["anyOf"][0] = {"type": "string", "enum": [card.id for card in cards.CARDS]}
    model = schema["properties"]["model"]
    override = model.pop("additionalProperties")
    model["additionalProperties"] = False
    model["properties"] = {
        parameter.name: {
            "description": f"{parameter.meaning} Default {parameter.default:g} {parameter.unit}.",
            "allOf": [
                override,
                {"properties": {"value": {"minimum": parameter.low, "maximum": parameter.high}}},
            ],
        }
        for parameter in parameters.PARAMETERS
    }
    return schema
