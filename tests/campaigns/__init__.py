"""Campaigns: the program under what a test has no time for, for as long as one likes, in counts.

Each is run as `python -m tests.campaigns.NAME`; its short form is a test (tests/test_campaign_*.py).
"""
