"""The rules of the model: one source, run as plain Python or compiled.

Every function here is written in the part of Python that both the interpreter and the
compiler understand: scalar loops over arrays, whole numbers, and ``+ - x /`` with the
square root. No function of the C library is called, so that results are the same on every
platform, interpreted or compiled.

============  ==========================================================
module        subject
============  ==========================================================
`names`       what the columns of the arrays mean
`chance`      addressed luck: hashes, uniforms, Poisson, normal, splits
`flow`        who queues where, and which door they turn to (1 and 6)
`contacts`    capacity, contacts, their outcomes, hand-offs (2 to 6)
`fit`         practice and its fit to the place (equations 9 and 10)
`above`       targets, inspections and pools of money from above
`people`      trust, morale, communities, money (7, 8, 14, 18 to 20)
`judge`       how well whoever decides sees; what looks worth it (11, 12)
`processes`   steps, second looks, mergers, closures (16)
`decide`      attention, relief, practice (11 to 15)
`together`    what a link decides: two services, a service and its people
`errands`     what some cards do by themselves (6, 7, 15, 18 to 20)
`work`        role work and cards (17 to 21)
`tick`        one week, what is measured, and the leaving test
============  ==========================================================
"""
