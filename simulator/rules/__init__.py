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
`flow`        demand, capacity, service, hand-offs (equations 1 to 6)
`fit`         practice and its fit to the place (equations 9 and 10)
`above`       targets, inspections and pools of money from above
`people`      trust, morale, communities, money (7, 8, 14, 18 to 20)
`decide`      attention, judging, practice, relief, processes (11 to 16)
`errands`     what some cards do by themselves (6, 7, 15, 18 to 20)
`work`        role work and cards (17 to 21)
`tick`        one week, what is measured, and the leaving test
============  ==========================================================
"""
