import { IsIn, IsOptional, IsString, Matches, ValidateIf } from 'class-validator';

const ADRESSEN = /^[^\s,:]+:\d{1,5}(,[^\s,:]+:\d{1,5})*$/;

/** Environment of a service that tells and hears over Kafka. */
export class KafkaConfig {
  /** `host:port,host:port` */
  @Matches(ADRESSEN, { message: 'is verplicht: adressen van Kafka, als host:poort met komma’s ertussen' })
  KAFKA_BROKERS!: string;

  @IsIn(['aan', 'uit'], { message: 'is aan of uit' })
  KAFKA_TLS: 'aan' | 'uit' = 'uit';

  /** File with the certificate of the authority that signed the brokers'; without it the authorities of the system hold. */
  @IsOptional()
  @IsString({ message: 'is het pad van een bestand' })
  KAFKA_TLS_CA?: string;

  /** Files with the certificate and key of this service, where brokers ask for one. */
  @ValidateIf((config: KafkaConfig) => config.KAFKA_TLS_KEY !== undefined)
  @IsString({ message: 'is verplicht naast KAFKA_TLS_KEY: het pad van het certificaat' })
  KAFKA_TLS_CERT?: string;

  @ValidateIf((config: KafkaConfig) => config.KAFKA_TLS_CERT !== undefined)
  @IsString({ message: 'is verplicht naast KAFKA_TLS_CERT: het pad van de sleutel' })
  KAFKA_TLS_KEY?: string;

  @IsOptional()
  @IsIn(['plain', 'scram-sha-256', 'scram-sha-512'], { message: 'is plain, scram-sha-256 of scram-sha-512' })
  KAFKA_SASL_MECHANISME?: 'plain' | 'scram-sha-256' | 'scram-sha-512';

  @ValidateIf((config: KafkaConfig) => config.KAFKA_SASL_MECHANISME !== undefined)
  @IsString({ message: 'is verplicht naast KAFKA_SASL_MECHANISME: de gebruiker bij Kafka' })
  KAFKA_GEBRUIKER?: string;

  @ValidateIf((config: KafkaConfig) => config.KAFKA_SASL_MECHANISME !== undefined)
  @IsString({ message: 'is verplicht naast KAFKA_SASL_MECHANISME: het wachtwoord bij Kafka' })
  KAFKA_WACHTWOORD?: string;
}
