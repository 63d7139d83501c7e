"""Answers for lists of targeting keys, one JSON line each, as flagd's own evaluator decides on a file that it follows."""

import json
import logging
import sys

from openfeature import api
from openfeature.contrib.provider.flagd import FlagdProvider
from openfeature.contrib.provider.flagd.config import ResolverType
from openfeature.evaluation_context import EvaluationContext

file, flag = sys.argv[1:]
logging.disable(logging.CRITICAL)
api.set_provider(
    FlagdProvider(resolver_type=ResolverType.FILE, offline_flag_source_path=file, deadline_ms=20)
)
client = api.get_client()
for line in sys.stdin:
    answers = [
        client.get_string_value(flag, "default", EvaluationContext(targeting_key=key))
        for key in json.loads(line)
    ]
    print(json.dumps(answers), flush=True)
