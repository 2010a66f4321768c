-- One chat turn that writes one answer: an activity as Teams sends it, with an id of its own each time (a repeated id is
-- rightly answered only once) and an answer that differs from the one before.
local head = '{"type":"message","id":"'
local tail = '","timestamp":"2026-03-02T09:00:00.000Z","channelId":"msteams","serviceUrl":"http://127.0.0.1:4000/",' ..
  '"from":{"id":"29:user","name":"Alex Wilber","aadObjectId":"00000000-0000-0000-0000-000000000020"},' ..
  '"conversation":{"conversationType":"personal","tenantId":"00000000-0000-0000-0000-000000000001","id":"a:conv1"},' ..
  '"recipient":{"id":"28:bot","name":"Test Bot"},"textFormat":"plain","locale":"en-GB",' ..
  '"channelData":{"tenant":{"id":"00000000-0000-0000-0000-000000000001"}},"text":"'
local answers = { 'poll answer 1 1 yes', 'poll answer 1 1 no', 'poll answer 1 1 if need be' }
local run, sent = tostring(os.time()) .. tostring(os.clock()):gsub('%.', ''), 0
wrk.method = 'POST'
wrk.headers['Content-Type'] = 'application/json'

request = function()
  sent = sent + 1
  return wrk.format(nil, nil, nil, head .. run .. '-' .. sent .. tail .. answers[sent % 3 + 1] .. '"}')
end

done = function(s, l, r)
  io.write(string.format(
    'RESULT req=%d dur_s=%.2f rps=%.1f p50_ms=%.2f p90_ms=%.2f p99_ms=%.2f max_ms=%.2f non2xx=%d sockerr=%d\n',
    s.requests, s.duration / 1e6, s.requests / (s.duration / 1e6), l:percentile(50) / 1000, l:percentile(90) / 1000,
    l:percentile(99) / 1000, l.max / 1000, s.errors.status,
    s.errors.connect + s.errors.read + s.errors.write + s.errors.timeout))
end
