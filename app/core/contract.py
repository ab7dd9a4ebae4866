"""The names and numbers of Noojee's `updateLeadFast`, as the vendor documents them."""

from enum import IntEnum

UPDATE = "/servicemanager/rest/CampaignAPI/updateLeadFast"
TEMPLATES = "/servicemanager/rest/CampaignAPI/getCampaignTemplateList"
CAMPAIGNS = "/servicemanager/rest/CampaignAPI/getCampaignList"
ALLOCATIONS = "/servicemanager/rest/CampaignAPI/getAllocationList"

TEMPLATE_ID = "fTemplateId"
CAMPAIGN_ID = "fCampaignId"
ALLOCATION_ID = "fAllocationId"
API_KEY = "apiKey"

LEAD = "njExternalLeadId"
DISPOSITION = "njDisposition"
CALLBACK = "njCallBackDate"
PRIORITY = "njPriority"

SYSTEM_PREFIX = "nj"
"""A campaign's own field never starts with this, in any case: such a name would be taken for a system field."""

NO_CHANGE = "<No Change>"
"""Keeps a value. The vendor's code table spells it `<NO CHANGE>` as well; this form is the one that is sent."""

CALLBACK_FORMAT = "%Y/%m/%d %H:%M"
"""Wall time in the zone of the lead's Contact Hours."""

DATE_FORMAT = "%Y/%m/%d"
"""Of a campaign's date fields. Inferred from `CALLBACK_FORMAT`; the vendor documents none."""

PRIORITY_LOWEST_NUMBER = 0
PRIORITY_HIGHEST_NUMBER = 100
PRIORITY_DEFAULT = 10


class Code(IntEnum):
    """The `code` of an answer. What each one says about the lead is in `app.core.answer`."""

    OK = 0
    NO_SUCH_LEAD = 101
    NO_PHONE_FIELDS = 102
    EXCEPTION = 103
    DO_NOT_CALL = 104
    DUPLICATE = 105
    NO_SUCH_DISPOSITION = 106
    NEVER_DIALLED = 107
    INSERT_WITH_NO_CHANGE = 108
    TOO_BUSY = 109
    CONFLICT = 110
    NO_SUCH_CONTACT_HOURS = 111
    DUPLICATE_LEAD_ID = 112


def is_no_change(text: str) -> bool:
    """Whether a server could read `text` as "keep the value", however it is written."""
    return "".join(text.split()).casefold() == "<nochange>"
