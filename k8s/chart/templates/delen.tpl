{{- define "regiomatch.labels" -}}
{{ include "regiomatch.kies" . }}
app.kubernetes.io/part-of: regiomatch
app.kubernetes.io/version: {{ .Values.image.versie | default .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "regiomatch.kies" -}}
app.kubernetes.io/name: {{ .Values.naam }}
app.kubernetes.io/component: {{ .Values.soort }}
{{- end }}

{{- define "regiomatch.image" -}}
{{- $naam := printf "%s/%s" .Values.image.register .Values.naam -}}
{{- if .Values.image.digest }}{{ printf "%s@%s" $naam .Values.image.digest }}{{ else }}{{ printf "%s:%s" $naam .Values.image.versie }}{{ end -}}
{{- end }}

{{/* Pod Security "restricted", and no file of the image can be changed. */}}
{{- define "regiomatch.podveiligheid" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
fsGroup: 1000
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "regiomatch.containerveiligheid" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities: { drop: [ALL] }
{{- end }}

{{/* Takes a dict with omgeving and geheimen. */}}
{{- define "regiomatch.omgeving" -}}
{{- range $naam, $waarde := .omgeving }}
- name: {{ $naam }}
  value: {{ $waarde | quote }}
{{- end }}
{{- range $naam, $plek := .geheimen }}
- name: {{ $naam }}
  valueFrom: { secretKeyRef: { name: {{ $plek.secret }}, key: {{ $plek.sleutel }} } }
{{- end }}
{{- end }}

{{- define "regiomatch.montages" -}}
- { name: tmp, mountPath: /tmp }
{{- range $i, $bestand := .Values.bestanden }}
- { name: bestand-{{ $i }}, mountPath: {{ $bestand.pad }}, readOnly: true }
{{- end }}
{{- end }}

{{- define "regiomatch.volumes" -}}
- name: tmp
  emptyDir: { medium: Memory, sizeLimit: 64Mi }
{{- range $i, $bestand := .Values.bestanden }}
- name: bestand-{{ $i }}
  secret: { secretName: {{ $bestand.secret }}, defaultMode: 0440 }
{{- end }}
{{- end }}
