"""One network of services, written as a competent user of each tool would write it."""
