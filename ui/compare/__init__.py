"""What a comparison shows, part by part: outcomes, communities, assumptions, reasons, people.

Each part is a tab of the comparison page. Long work runs beside the window, one task for each
part, and every picture and table can be copied and saved.
"""
