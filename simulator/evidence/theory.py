"""Part A of the evidence: exact theory, in the order of its sections."""

from simulator.evidence import erlang, laws, practice, queues, returns, stations

CHECKS = sorted(
    (
        *erlang.CHECKS,
        *stations.CHECKS,
        *queues.CHECKS,
        *returns.CHECKS,
        *practice.CHECKS,
        *laws.CHECKS,
    ),
    key=lambda check: int(check.id.split("-")[0][1:]),
)
