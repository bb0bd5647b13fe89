"""Every snippet of the reference; run with: URL ACCESS-TOKEN OPERATION"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "client"))
url, access_token, wanted = sys.argv[1:]

SET_UP

# SNIPPET
if wanted == "OPERATION":
    LINES
# SNIPPET

print(answer)
