"""Part A of the evidence: exact theory, in the order of its sections."""

from simulator.evidence import laws, practice, queues

CHECKS = sorted(
    (*queues.CHECKS, *practice.CHECKS, *laws.CHECKS),
    key=lambda check: int(check.id.split("-")[0][1:]),
)
