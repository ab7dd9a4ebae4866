"""The pure rules, on their own."""
